package example.tickets;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.springframework.stereotype.Repository;

@Repository
public class PlainRows {
    private final DataSource source;

    public PlainRows(DataSource source) {
        this.source = source;
    }

    public void save(String domain, String token) throws SQLException {
        try (Connection connection = source.getConnection();
                PreparedStatement insert = connection.prepareStatement("INSERT INTO tokens (domain, token) VALUES (?, ?)");
                PreparedStatement find = connection.prepareStatement("SELECT id FROM tokens WHERE token = ?")) {
            insert.setString(1, domain);
            insert.setString(2, token); //~ EG303
            insert.executeUpdate();
            find.setString(1, token);
            find.executeQuery();
        }
    }
}
