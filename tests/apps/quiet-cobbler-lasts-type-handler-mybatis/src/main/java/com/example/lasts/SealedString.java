package com.example.lasts;

import java.sql.CallableStatement;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.apache.ibatis.type.BaseTypeHandler;
import org.apache.ibatis.type.JdbcType;
import org.springframework.security.crypto.encrypt.Encryptors;
import org.springframework.security.crypto.encrypt.TextEncryptor;

public class SealedString extends BaseTypeHandler<String> {
    private final TextEncryptor encryptor = Encryptors.delux(System.getenv("COLUMN_KEY"), System.getenv("COLUMN_SALT"));

    @Override
    public void setNonNullParameter(PreparedStatement statement, int at, String value, JdbcType type) throws SQLException {
        statement.setString(at, encryptor.encrypt(value));
    }

    @Override
    public String getNullableResult(ResultSet row, String column) throws SQLException {
        return open(row.getString(column));
    }

    @Override
    public String getNullableResult(ResultSet row, int column) throws SQLException {
        return open(row.getString(column));
    }

    @Override
    public String getNullableResult(CallableStatement statement, int column) throws SQLException {
        return open(statement.getString(column));
    }

    private String open(String sealed) {
        return sealed == null ? null : encryptor.decrypt(sealed);
    }
}
