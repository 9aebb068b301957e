package org.flightclearance.letter;

import java.io.ByteArrayInputStream;
import java.util.Arrays;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

import org.flightclearance.refusal.Fault;
import org.flightclearance.refusal.Refused;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.flightclearance.letter.SomeLetters.text;
import static org.junit.jupiter.params.provider.Arguments.arguments;

class LetterUploadTest {

    static Stream<Arguments> taken() {
        return Stream.of(
                arguments(SomeLetters.PDF, LetterKind.PDF),
                arguments(SomeLetters.PNG, LetterKind.PNG),
                arguments(SomeLetters.JPEG, LetterKind.JPEG),
                arguments(SomeLetters.TIFF, LetterKind.TIFF),
                arguments(text(SomeLetters.EMAIL), LetterKind.EML),
                arguments(text("Received: from x\r\n" + SomeLetters.EMAIL), LetterKind.EML),
                arguments(text("Subject: Réponse\nFrom: x@y.ml\n\nAccord"), LetterKind.EML),
                arguments(text("DKIM-Signature: v=1\r\n" + SomeLetters.EMAIL), LetterKind.EML),
                arguments(SomeLetters.container("__properties_version1.0"), LetterKind.MSG));
    }

    static Stream<byte[]> refused() {
        return Stream.of(
                text("<!DOCTYPE html><html><script>alert(1)</script></html>"),
                text("<svg xmlns=\"http://www.w3.org/2000/svg\" onload=\"alert(1)\"/>"),
                text("<?xml version=\"1.0\"?><svg xmlns=\"http://www.w3.org/2000/svg\"/>"),
                text("#!/bin/sh\nrm -rf /\n"),
                text("alert(document.cookie)"),
                text("Madame, Monsieur, nous accordons"),
                text("MZ\u0090\0\3\0\0\0\4\0\0\0"),
                text("GIF89a\1\0\1\0"),
                text("{\\rtf1 Letter}"),
                new byte[1_000],
                SomeLetters.zip("letter.pdf"),
                SomeLetters.zip("word/document.xml"),
                SomeLetters.container("WordDocument"),
                Arrays.copyOf(SomeLetters.container("__properties_version1.0"), 600));
    }

    @ParameterizedTest
    @MethodSource("taken")
    void the_kind_of_a_file_is_detected_by_its_bytes_whatever_its_name(byte[] file, LetterKind kind) {
        for (var name : new String[] {"letter.pdf", "photo.png", "letter", "evil.html"}) {
            assertThat(upload(name, file).kind()).isEqualTo(kind);
        }
    }

    @ParameterizedTest
    @MethodSource("refused")
    void a_file_that_is_no_letter_is_refused_even_if_it_is_named_letter_pdf(byte[] file) {
        assertThat(faults("letter.pdf", file)).containsExactly("/file fault.letter_kind");
    }

    @ParameterizedTest
    @CsvSource({"10000000, ", "10000001, /file fault.letter_too_large", "0, /file fault.letter_empty"})
    void a_letter_has_one_byte_to_ten_megabytes(int size, @Nullable String fault) {
        var file = SomeLetters.pdf(size);
        if (fault == null) {
            assertThat(upload("letter.pdf", file).size()).isEqualTo(size);
        } else {
            assertThat(faults("letter.pdf", file)).containsExactly(fault);
        }
    }

    @Test
    void the_hash_is_the_sha_256_of_the_bytes() {
        // printf '%%PDF-' | sha256sum
        assertThat(upload(null, text("%PDF-")).sha256())
                .isEqualTo("38523c087796e5d5dd1cf9bad1fb026781a838dd9dd2cf8af58b9f6502a46778");
    }

    @Test
    void a_letter_without_a_name_is_named_letter() {
        assertThat(upload(null, SomeLetters.PDF).name()).isEqualTo("letter.pdf");
        assertThat(upload(" ", SomeLetters.JPEG).name()).isEqualTo("letter.jpg");
        assertThat(upload(" Réponse n° 12.pdf ", SomeLetters.PDF).name()).isEqualTo("Réponse n° 12.pdf");
    }

    @Test
    void a_name_has_a_maximum_length_and_no_control_characters_and_all_faults_are_reported_at_once() {
        assertThat(upload("n".repeat(200), SomeLetters.PDF).name()).hasSize(200);
        assertThat(faults("n".repeat(201), SomeLetters.PDF)).containsExactly("/name fault.too_long");
        for (var odd : new String[] {"a\nb", "a\0b", "a\u0085b"}) {
            assertThat(faults(odd, SomeLetters.PDF)).containsExactly("/name fault.letter_name");
        }
        assertThat(faults("a\n" + "n".repeat(200), new byte[0]))
                .containsExactly("/name fault.too_long", "/name fault.letter_name", "/file fault.letter_empty");
    }

    private static LetterUpload upload(@Nullable String name, byte[] file) {
        return LetterUpload.of(name, () -> new ByteArrayInputStream(file));
    }

    private static Stream<String> faults(String name, byte[] file) {
        return catchThrowableOfType(Refused.class, () -> upload(name, file)).faults().stream()
                .map((Fault fault) -> fault.pointer() + " " + fault.sentence().key());
    }
}
