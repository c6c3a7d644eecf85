package com.acme.vault;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import org.springframework.security.crypto.encrypt.Encryptors;
import org.springframework.security.crypto.encrypt.TextEncryptor;

@Converter
public class SealedConverter implements AttributeConverter<String, String> {
    private final TextEncryptor encryptor = Encryptors.text(System.getenv("TOKEN_KEY"), "5c0744940b5c369b");

    @Override
    public String convertToDatabaseColumn(String plain) {
        return plain == null ? null : encryptor.encrypt(plain);
    }

    @Override
    public String convertToEntityAttribute(String stored) {
        return stored == null ? null : encryptor.decrypt(stored);
    }
}
