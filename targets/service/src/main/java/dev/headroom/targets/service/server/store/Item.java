package dev.headroom.targets.service.server.store;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Something that can be bought; its content follows from its id, so that any reader can check an answer. */
public record Item(long id, String content) {

    /** The item with an id, as it must be. */
    public static Item of(long id) {
        return new Item(id, "item-" + id + "-" + md5(Long.toString(id)).repeat(4));
    }

    /** The same content as an SQL expression over a column {@code id}. */
    static String contentInSql() {
        return "'item-' || id || '-' || repeat(md5(id::text), 4)";
    }

    private static String md5(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("MD5").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every JDK has MD5", impossible);
        }
    }
}
