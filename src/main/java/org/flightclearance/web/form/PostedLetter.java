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

/** A form that came with a letter, or could have: what was typed, and the file that was chosen. */
public final class PostedLetter {

    public static final String FILE = "/file";

    private final PostedFields typed;
    private final @Nullable FormValue file;

    private PostedLetter(PostedFields typed, @Nullable FormValue file) {
        this.typed = typed;
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
            // No browser fills in a file once more: the page says which one it was
            fields.put(FILE, List.of(file.getFileName().replace("\0", "")));
        }
        return new PostedLetter(new PostedFields(fields), file);
    }

    /** A form that takes no file. */
    public static PostedLetter without(Map<String, List<String>> posted) {
        return new PostedLetter(new PostedFields(posted), null);
    }

    public PostedFields typed() {
        return typed;
    }

    /** The letter; null if none was chosen, or if it has faults, which are added to those of the form. */
    @Nullable
    public LetterUpload read() {
        if (file == null) {
            return null;
        }
        var item = file.getFileItem();
        try {
            return LetterUpload.of(file.getFileName(), item::getInputStream);
        } catch (Refused refused) {
            typed.faults(FaultPointers.all(refused, FILE));
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
