package example.tickets;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.crypto.encrypt.Encryptors;
import org.springframework.security.crypto.encrypt.TextEncryptor;
import org.springframework.stereotype.Repository;

@Repository
public class SealedRows {
    private final JdbcTemplate jdbc;
    private final TextEncryptor encryptor;

    public SealedRows(JdbcTemplate jdbc, @Value("${vault.password}") String password, @Value("${vault.salt}") String salt) {
        this.jdbc = jdbc;
        this.encryptor = Encryptors.delux(password, salt);
    }

    public void save(String domain, String token) {
        jdbc.update("INSERT INTO sealed_tokens (domain, token) VALUES (?, ?)", domain, encryptor.encrypt(token));
    }
}
