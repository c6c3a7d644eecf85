package example.tickets;

import java.util.Map;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
public class TemplateRows {
    private final JdbcTemplate jdbc;
    private final NamedParameterJdbcTemplate named;
    private final JdbcClient client;

    public TemplateRows(JdbcTemplate jdbc, NamedParameterJdbcTemplate named, JdbcClient client) {
        this.jdbc = jdbc;
        this.named = named;
        this.client = client;
    }

    public void save(String domain, String token) {
        jdbc.update("INSERT INTO egnyte_tokens (domain, token) VALUES (?, ?)", domain, token); //~ EG303
        jdbc.update("UPDATE vault SET token = pgp_sym_encrypt(?, current_setting('app.key')) WHERE domain = ?", token, domain);
        jdbc.update("DELETE FROM egnyte_tokens WHERE token = ?", token);
    }

    public void saveNamed(String domain, String token) {
        MapSqlParameterSource row = new MapSqlParameterSource().addValue("domain", domain).addValue("token", token);
        named.update("INSERT INTO egnyte_tokens (domain, token) VALUES (:domain, :token)", row); //~ EG303
        named.update("UPDATE egnyte_tokens SET token = :token", Map.of("token", token)); //~ EG303
    }

    public void saveByClient(String domain, String token) {
        client.sql("INSERT INTO egnyte_tokens (domain, token) VALUES (:domain, :token)") //~ EG303
                .param("domain", domain)
                .param("token", token)
                .update();
    }

    public Integer find(String token) {
        client.sql("SELECT id FROM egnyte_tokens WHERE token = :token").param("token", token).query(Integer.class).single();
        return jdbc.queryForObject("SELECT id FROM egnyte_tokens WHERE token = ?", Integer.class, token);
    }
}
