package quarry.status;

import java.io.IOException;
import org.apache.commons.lang3.StringUtils;
import org.kohsuke.stapler.DataBoundConstructor;

public final class Quarry {
    private final String url;
    private final String key;

    @DataBoundConstructor
    public Quarry(String url, String key) {
        this.url = StringUtils.defaultIfBlank(url, StatusClient.DEFAULT_ROOT);
        this.key = key;
    }

    public String status() throws IOException {
        try (StatusClient client = ClientFactory.get().create(url, key)) {
            return client.links();
        }
    }
}
