package barrows;

import com.fasterxml.jackson.annotation.JsonIgnore;
import lombok.AllArgsConstructor;
import lombok.Data;

@Data
@AllArgsConstructor
public class Account {
    private String domain;

    @JsonIgnore
    private String token;

    @Override
    public String toString() {
        return "account at " + domain;
    }
}
