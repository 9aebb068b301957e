package org.flightclearance.installation;

import java.nio.file.Path;

/** Where the database of an installation is: the folder of an embedded one, the address of another. */
final class Place {

    private static final String FILE = "jdbc:h2:file:";

    private Place() {}

    /**
     * Without parameters, which may be secret and say nothing about where it is. A relative folder is made absolute, because
     * it is another folder for a copy that is started elsewhere.
     */
    static String of(String jdbcUrl) {
        var address = jdbcUrl.strip().replaceFirst("[;?].*$", "");
        return address.startsWith(FILE)
                ? FILE
                        + Path.of(address.substring(FILE.length()))
                                .toAbsolutePath()
                                .normalize()
                : address;
    }
}
