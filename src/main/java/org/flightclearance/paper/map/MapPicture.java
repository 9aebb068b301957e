package org.flightclearance.paper.map;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.GZIPOutputStream;

import org.flightclearance.language.Wording;
import org.flightclearance.paper.drawing.Svg;

/**
 * A map as a picture.
 *
 * @param title what it is a map of
 * @param svg the picture, with a title and a description for screen readers
 * @param size its size in bytes, compressed
 * @param caption how to read it
 * @param words what it shows, in words
 */
public record MapPicture(String title, String svg, int size, String caption, List<String> words) {

    /** In bytes, compressed. */
    public static final int LARGEST = 10_000;

    /**
     * Draws a map, in as much detail as the size allows.
     *
     * @param id prefix of the ids in the picture
     * @param title what it is a map of
     * @param largest size in bytes, compressed
     * @throws IllegalArgumentException if nothing in it has a position
     */
    public static MapPicture of(String id, String title, MapContent content, Wording wording, int largest) {
        var frame = MapFrame.of(content);
        int step = Detail.first(content.zones().size());
        while (true) {
            var drawing = new MapDrawing(id, content, frame, wording, Detail.at(step));
            var svg = drawing.svg(title);
            int size = zipped(svg);
            if (size <= largest || step == Detail.LAST) {
                return new MapPicture(title, svg, size, drawing.caption(), drawing.words());
            }
            step = Detail.after(step, size, largest);
        }
    }

    /** What a map shows, in words, also if nothing in it has a position. */
    public static List<String> words(MapContent content, Wording wording) {
        return new MapWords(content, wording).legs();
    }

    /**
     * The picture for a paper.
     *
     * @param millimetres width on the paper
     */
    public String printed(int millimetres) {
        return Svg.printed(svg, title, millimetres);
    }

    private static int zipped(String text) {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new GZIPOutputStream(bytes)) {
            zip.write(text.getBytes(StandardCharsets.UTF_8));
        } catch (IOException notInMemory) {
            throw new UncheckedIOException(notInMemory);
        }
        return bytes.size();
    }
}
