package dk.kommune.notices;

import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.PublicKey;
import java.security.Signature;
import java.security.cert.CertificateFactory;

/** The municipality's seal. */
final class Seal {

    private final PublicKey key;

    Seal(Path certificate) throws Exception {
        try (InputStream in = Files.newInputStream(certificate)) {
            key = CertificateFactory.getInstance("X.509").generateCertificate(in).getPublicKey();
        }
    }

    void verify(byte[] content, byte[] signature) throws GeneralSecurityException {
        Signature verifier = Signature.getInstance("SHA256withRSA");
        verifier.initVerify(key);
        verifier.update(content);
        if (!verifier.verify(signature)) {
            throw new GeneralSecurityException("nobody we know signed this");
        }
    }
}
