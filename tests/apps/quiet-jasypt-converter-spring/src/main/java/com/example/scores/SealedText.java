package com.example.scores;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import org.jasypt.encryption.StringEncryptor;
import org.springframework.stereotype.Component;

@Component
@Converter
public class SealedText implements AttributeConverter<String, String> {

    private final StringEncryptor encryptor;

    public SealedText(StringEncryptor encryptor) {
        this.encryptor = encryptor;
    }

    @Override
    public String convertToDatabaseColumn(String plain) {
        return plain == null ? null : encryptor.encrypt(plain);
    }

    @Override
    public String convertToEntityAttribute(String sealed) {
        return sealed == null ? null : encryptor.decrypt(sealed);
    }
}
