package walls;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Seals short notes so that nobody else can make or change them: our states, and what Egnyte's webhooks say. */
final class Seal {

    private final SecretKeySpec key;

    Seal(String secret) {
        key = new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256");
    }

    private byte[] of(String note) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(key);
            return mac.doFinal(note.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    boolean isOn(String note, String hex) {
        return MessageDigest.isEqual(of(note), HexFormat.of().parseHex(hex));
    }

    String put(String session) {
        byte[] random = new byte[12];
        new SecureRandom().nextBytes(random);
        String note = String.join(".", session, HexFormat.of().formatHex(random), Long.toString(Instant.now().getEpochSecond() + 600));
        return note + "." + HexFormat.of().formatHex(of(note));
    }

    Optional<String> open(String sealed) {
        int last = sealed.lastIndexOf('.');
        if (last < 0 || !isOn(sealed.substring(0, last), sealed.substring(last + 1))) {
            return Optional.empty();
        }
        String[] parts = sealed.split("\\.");
        return Long.parseLong(parts[2]) > Instant.now().getEpochSecond() ? Optional.of(parts[0]) : Optional.empty();
    }
}
