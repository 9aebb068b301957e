package org.flightclearance.web.form;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.jboss.resteasy.reactive.server.multipart.FormValue;
import org.jboss.resteasy.reactive.server.multipart.MultipartFormDataInput;
import org.jspecify.annotations.Nullable;

import org.flightclearance.letter.LetterUpload;
import org.flightclearance.refusal.Refused;

/** A posted form that may have a letter attached: its fields and the chosen file. */
public final class PostedLetter {

    public static final String FILE = "/file";

    private final PostedFields fields;
    private final @Nullable FormValue file;

    private PostedLetter(PostedFields fields, @Nullable FormValue file) {
        this.fields = fields;
        this.file = file;
    }

    public static PostedLetter of(MultipartFormDataInput posted) {
        var fields = new LinkedHashMap<String, List<String>>();
        FormValue file = null;
        for (var field : posted.getValues().entrySet()) {
            for (var value : field.getValue()) {
                if (field.getKey().equals(FILE)) {
                    file = isChosen(value) ? value : file;
                } else if (!value.isFileItem()) {
                    fields.merge(field.getKey(), List.of(value.getValue()), PostedLetter::and);
                }
            }
        }
        if (file != null) {
            // Browsers never prefill a file field, so the page shows the name of the chosen file
            fields.put(FILE, List.of(file.getFileName().replace("\0", "")));
        }
        return new PostedLetter(new PostedFields(fields), file);
    }

    /** A form without a file. */
    public static PostedLetter without(Map<String, List<String>> posted) {
        return new PostedLetter(new PostedFields(posted), null);
    }

    public PostedFields fields() {
        return fields;
    }

    /** The letter; null if none was chosen, or if it has faults, which are added to those of the form. */
    @Nullable
    public LetterUpload read() {
        if (file == null && fields.text(FILE) != null) {
            // A form that was held until its sender had signed in again has lost its file
            fields.faults(FaultPointers.all(Refused.at(FILE, "import.file_wanted"), FILE));
        }
        if (file == null) {
            return null;
        }
        var item = file.getFileItem();
        try {
            return LetterUpload.of(file.getFileName(), item::getInputStream);
        } catch (Refused refused) {
            fields.faults(FaultPointers.all(refused, FILE));
            return null;
        }
    }

    /** The browser always sends a file field; its file name is empty if no file was chosen. */
    private static boolean isChosen(FormValue value) {
        return value.isFileItem()
                && value.getFileName() != null
                && !value.getFileName().isBlank();
    }

    private static List<String> and(List<String> before, List<String> more) {
        return Stream.concat(before.stream(), more.stream()).toList();
    }
}
