package com.kelpbeds;

import jakarta.persistence.AttributeConverter;
import org.springframework.security.crypto.encrypt.Encryptors;
import org.springframework.security.crypto.encrypt.TextEncryptor;

public class Sealed implements AttributeConverter<String, String> {
    private final TextEncryptor encryptor = Encryptors.text(System.getenv("COLUMN_KEY"), System.getenv("COLUMN_SALT"));

    @Override
    public String convertToDatabaseColumn(String plain) {
        return encryptor.encrypt(plain);
    }

    @Override
    public String convertToEntityAttribute(String stored) {
        return encryptor.decrypt(stored);
    }
}
