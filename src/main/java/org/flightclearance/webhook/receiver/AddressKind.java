package org.flightclearance.webhook.receiver;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.SocketException;
import java.net.UnknownHostException;
import java.util.Arrays;

/** Tells addresses on the internet from those inside a network (IANA special-purpose address registries). */
final class AddressKind {

    /** First bytes and their number of bits. */
    private static final int[][] SPECIAL_4 = {
        {8, 0},
        {8, 10},
        {10, 100, 64},
        {8, 127},
        {16, 169, 254},
        {12, 172, 16},
        {24, 192, 0, 0},
        {24, 192, 0, 2},
        {24, 192, 88, 99},
        {16, 192, 168},
        {15, 198, 18},
        {24, 198, 51, 100},
        {24, 203, 0, 113},
        {4, 224},
        {4, 240}
    };

    /** The only block of IPv6 that is in use on the internet is 2000::/3; these parts of it are not. */
    private static final int[][] SPECIAL_6 = {{23, 0x20, 0x01, 0}, {32, 0x20, 0x01, 0x0d, 0xb8}, {20, 0x3f, 0xff, 0}};

    private static final int[] GLOBAL_6 = {3, 0x20};
    private static final int[] SIX_TO_FOUR = {16, 0x20, 0x02};
    private static final int[] NAT_64 = {96, 0, 0x64, 0xff, 0x9b};

    private AddressKind() {}

    /** Whether it is private, on this machine, or anything else that is not one host on the internet. */
    static boolean isPrivate(InetAddress address) {
        return isSpecial(address) || isOfThisMachine(address);
    }

    private static boolean isSpecial(InetAddress address) {
        var bytes = address.getAddress();
        if (address instanceof Inet4Address) {
            return Arrays.stream(SPECIAL_4).anyMatch(block -> isIn(bytes, block));
        }
        if (isIn(bytes, NAT_64)) {
            return isSpecial(embedded(bytes, 12));
        }
        if (isIn(bytes, SIX_TO_FOUR)) {
            return isSpecial(embedded(bytes, 2));
        }
        return !isIn(bytes, GLOBAL_6) || Arrays.stream(SPECIAL_6).anyMatch(block -> isIn(bytes, block));
    }

    private static boolean isOfThisMachine(InetAddress address) {
        try {
            return NetworkInterface.getByInetAddress(address) != null;
        } catch (SocketException unknown) {
            return true;
        }
    }

    private static InetAddress embedded(byte[] address, int from) {
        try {
            return InetAddress.getByAddress(Arrays.copyOfRange(address, from, from + 4));
        } catch (UnknownHostException fourBytesAlwaysFit) {
            throw new IllegalStateException(fourBytesAlwaysFit);
        }
    }

    /** @param block the number of bits that count, then the bytes; missing ones are 0 */
    private static boolean isIn(byte[] address, int[] block) {
        for (int bit = 0; bit < block[0]; bit++) {
            int wanted = bit / 8 + 1 < block.length ? block[bit / 8 + 1] : 0;
            int mask = 0x80 >> bit % 8;
            if ((address[bit / 8] & mask) != (wanted & mask)) {
                return false;
            }
        }
        return true;
    }
}
