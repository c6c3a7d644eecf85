package com.example.toll;

import java.io.*;
import java.nio.file.*;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import javax.crypto.*;
import javax.crypto.spec.*;

/** Keeps one token a file; what stands on the disk is AES. */
final class Safe {
    private final SecretKey key = new SecretKeySpec(Base64.getDecoder().decode(System.getenv("SAFE_KEY")), "AES");
    private final Path folder = Paths.get("/var/lib/tollhouse");

    void put(String domain, String token) throws IOException, GeneralSecurityException {
        byte[] iv = new byte[12];
        new SecureRandom().nextBytes(iv);
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(Cipher.ENCRYPT_MODE, key, new GCMParameterSpec(128, iv));
        try (OutputStream file = Files.newOutputStream(folder.resolve(domain))) {
            file.write(iv);
            try (Writer sealed = new OutputStreamWriter(new CipherOutputStream(file, cipher), "UTF-8")) {
                sealed.write(token);
            }
        }
    }

    String get(String domain) throws IOException, GeneralSecurityException {
        byte[] all = Files.readAllBytes(folder.resolve(domain));
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(Cipher.DECRYPT_MODE, key, new GCMParameterSpec(128, all, 0, 12));
        return new String(cipher.doFinal(all, 12, all.length - 12), "UTF-8");
    }
}
