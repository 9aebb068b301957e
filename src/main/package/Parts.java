import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.jar.Attributes;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

import io.quarkus.bootstrap.runner.SerializedApplication;

/**
 * Makes one folder of what Quarkus built for H2 and for PostgreSQL (decision 24): what differs in a jar of its own for each,
 * everything else once. Then stores all jars without compression, so that the zip compresses whole jars instead of single
 * classes, which makes it a quarter smaller. {@code build.xml} runs this file as it is.
 */
final class Parts {

    /** Quarkus knows the jar with generated classes by this name. */
    private static final String GENERATED = "generated-bytecode.jar";

    private static final String TRANSFORMED = "transformed-bytecode.jar";

    /**
     * What nobody asks for here: which line of a script was made of what, how libraries were built, faces that no paper uses
     * (PaperFonts), how old Chinese, Japanese and Korean fonts are numbered, which only readers of PDF need, the console
     * of H2 in a browser, which nobody starts, and what reads presentations and drawings of Visio.
     */
    private static final Pattern UNUSED = Pattern.compile(".*\\.(js|css)\\.map"
            + "|META-INF/(maven|quarkus-config-doc)/.*"
            + "|liberation/Liberation(Mono-.*|.*-BoldItalic)\\.ttf"
            + "|org/apache/fontbox/cmap/(?!Identity-)[^.]+"
            + "|org/h2/server/web/.*"
            + "|org/apache/poi/(xslf|xdgf)/.*"
            + "|org/openxmlformats/schemas/presentationml/.*|com/microsoft/schemas/office/visio/.*");

    private static final Pattern JAR = Pattern.compile("(?:quarkus|app|lib/main)/[\\x21-\\x7e]+?\\.jar");

    private final Path app;

    private Parts(Path app) {
        this.app = app;
    }

    /** @param arguments the folder built for H2, which becomes the package, and the one built for PostgreSQL */
    public static void main(String... arguments) throws IOException {
        new Parts(Path.of(arguments[0])).make(Path.of(arguments[1]));
    }

    private void make(Path forPostgresql) throws IOException {
        var boot = found("lib/boot/");
        var jars = jars(app.resolve("quarkus/quarkus-application.dat"));
        var h2 = contents(app.resolve("quarkus").resolve(GENERATED));
        var postgresql = contents(forPostgresql.resolve("quarkus").resolve(GENERATED));
        require(
                same(contents(app.resolve("quarkus").resolve(TRANSFORMED)),
                        contents(forPostgresql.resolve("quarkus").resolve(TRANSFORMED))),
                "Quarkus transforms classes in another way for PostgreSQL");

        Predicate<String> common = name -> Arrays.equals(h2.get(name), postgresql.get(name));
        store(h2, common, app.resolve("quarkus/generated-common.jar"));
        store(h2, common.negate(), app.resolve("quarkus/h2").resolve(GENERATED));
        store(postgresql, common.negate(), app.resolve("quarkus/postgresql").resolve(GENERATED));
        Files.delete(app.resolve("quarkus").resolve(GENERATED));
        for (var jar : concat(jars, boot)) {
            if (!jar.endsWith(GENERATED)) {
                store(contents(app.resolve(jar)), name -> true, app.resolve(jar));
            }
        }
        index(jars, boot, "h2", "quarkus/quarkus-application.dat");
        index(jars, boot, "postgresql", "quarkus/application-postgresql.dat");
    }

    /** What finds the classes of one part: the index of Quarkus, and a jar that has all others as its class path. */
    private void index(List<String> jars, List<String> boot, String part, String index) throws IOException {
        var path = new ArrayList<String>();
        for (var jar : jars) {
            if (jar.endsWith(GENERATED)) {
                path.addAll(List.of("quarkus/" + part + "/" + GENERATED, "quarkus/generated-common.jar"));
            } else {
                path.add(jar);
            }
        }
        try (var out = Files.newOutputStream(app.resolve(index))) {
            SerializedApplication.write(out, "org.flightclearance.operate.Main", app, in(path), in(boot));
        }
        var manifest = new Manifest();
        var attributes = manifest.getMainAttributes();
        attributes.put(Attributes.Name.MANIFEST_VERSION, "1.0");
        attributes.put(Attributes.Name.MAIN_CLASS, "org.flightclearance.operate.Main");
        attributes.put(Attributes.Name.CLASS_PATH, String.join(" ", concat(path, boot)));
        attributes.putValue("Add-Opens", "java.base/java.lang");
        new JarOutputStream(Files.newOutputStream(app.resolve("tracker-" + part + ".jar")), manifest).close();
    }

    private List<Path> in(List<String> jars) {
        return jars.stream().map(app::resolve).toList();
    }

    /** All jars but those that Java itself loads, in the order in which Quarkus looks for classes. */
    private List<String> jars(Path index) throws IOException {
        var names = JAR.matcher(Files.readString(index, StandardCharsets.ISO_8859_1))
                .results()
                .map(name -> name.group())
                .distinct()
                .collect(Collectors.toCollection(ArrayList::new));
        var found = Stream.of("quarkus/", "app/", "lib/main/").flatMap(folder -> found(folder).stream());
        require(found.sorted().toList().equals(names.stream().sorted().toList()), "The index of Quarkus names other jars");
        return names;
    }

    private List<String> found(String folder) {
        try (var files = Files.list(app.resolve(folder))) {
            return files.map(file -> folder + file.getFileName())
                    .filter(name -> name.endsWith(".jar"))
                    .sorted()
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static List<String> concat(List<String> some, List<String> others) {
        return Stream.concat(some.stream(), others.stream()).toList();
    }

    private static Map<String, byte[]> contents(Path jar) throws IOException {
        var contents = new LinkedHashMap<String, byte[]>();
        try (var zip = new ZipFile(jar.toFile())) {
            for (var entry : Collections.list(zip.entries())) {
                if (!UNUSED.matcher(entry.getName()).matches()) {
                    try (var in = zip.getInputStream(entry)) {
                        contents.put(entry.getName(), in.readAllBytes());
                    }
                }
            }
        }
        return contents;
    }

    private static boolean same(Map<String, byte[]> one, Map<String, byte[]> other) {
        return one.keySet().equals(other.keySet())
                && one.keySet().stream().allMatch(name -> Arrays.equals(one.get(name), other.get(name)));
    }

    /** Not compressed, and without the times of the build. */
    private static void store(Map<String, byte[]> contents, Predicate<String> kept, Path jar) throws IOException {
        Files.createDirectories(jar.getParent());
        var made = jar.resolveSibling(jar.getFileName() + ".new");
        try (var out = new ZipOutputStream(Files.newOutputStream(made))) {
            out.setMethod(ZipOutputStream.STORED);
            for (var content : contents.entrySet()) {
                if (kept.test(content.getKey())) {
                    var crc = new CRC32();
                    crc.update(content.getValue());
                    var entry = new ZipEntry(content.getKey());
                    entry.setTimeLocal(LocalDateTime.of(1980, 1, 1, 0, 0));
                    entry.setSize(content.getValue().length);
                    entry.setCrc(crc.getValue());
                    out.putNextEntry(entry);
                    out.write(content.getValue());
                }
            }
        }
        Files.move(made, jar, StandardCopyOption.REPLACE_EXISTING);
    }

    private static void require(boolean holds, String otherwise) {
        if (!holds) {
            throw new IllegalStateException(otherwise + ": look at src/main/package/Parts.java");
        }
    }
}
