package example.skua;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

@Component
public class PeopleReport implements Report {
    private final int count;

    public PeopleReport(@Value("${skua.people:50}") int count) {
        this.count = count;
    }

    @Override
    public String title() {
        return "People";
    }

    @Override
    public String path() {
        return "/pubapi/v2/users?count=" + count;
    }
}
