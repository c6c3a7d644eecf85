package example.skua;

import org.springframework.stereotype.Component;

@Component
public class LinksReport implements Report {
    @Override
    public String title() {
        return "Links that are about to expire";
    }

    @Override
    public String path() {
        return "/pubapi/v1/links";
    }
}
