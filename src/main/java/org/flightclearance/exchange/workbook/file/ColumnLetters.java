package org.flightclearance.exchange.workbook.file;

/** The columns of a sheet: A is 0, Z is 25, AA is 26. */
public final class ColumnLetters {

    /** Number of columns of a sheet. */
    public static final int MOST = 16_384;

    private static final int LETTERS = 26;

    private ColumnLetters() {}

    public static String of(int column) {
        var letters = new StringBuilder();
        for (int rest = column; rest >= 0; rest = rest / LETTERS - 1) {
            letters.insert(0, (char) ('A' + rest % LETTERS));
        }
        return letters.toString();
    }

    /** The column of an address such as {@code C12}; -1 if it is none, or beyond the last column. */
    static int column(String address) {
        int column = 0;
        for (int i = 0; i < address.length(); i++) {
            int letter = address.charAt(i) - 'A';
            if (letter < 0 || letter >= LETTERS) {
                break;
            }
            column = column * LETTERS + letter + 1;
            if (column > MOST) {
                return -1;
            }
        }
        return column - 1;
    }

    /** The row of an address such as {@code C12}, from 1; 0 if it is none. */
    static int row(String address) {
        int digits = 0;
        while (digits < address.length() && !Character.isDigit(address.charAt(digits))) {
            digits++;
        }
        return PartReader.number(address.substring(digits), 0);
    }
}
