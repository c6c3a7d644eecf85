package survey;

import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import java.util.prefs.Preferences;
import okhttp3.FormBody;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;
import org.json.JSONObject;

public class Pegs {
    private static final Path FILE = Path.of(System.getProperty("user.home"), ".pegs.properties");
    private final Preferences prefs = Preferences.userRoot().node("survey/pegs");
    private final OkHttpClient http = new OkHttpClient();

    String token(String domain, String code) throws Exception {
        FormBody form = new FormBody.Builder()
                .add("client_id", System.getenv("EGNYTE_KEY"))
                .add("client_secret", System.getenv("EGNYTE_SECRET"))
                .add("redirect_uri", "https://pegs.example.com/code")
                .add("grant_type", "authorization_code")
                .add("scope", "Egnyte.filesystem")
                .add("code", code)
                .build();
        Request request = new Request.Builder().url("https://" + domain + ".egnyte.com/puboauth/token").post(form).build();
        try (Response answer = http.newCall(request).execute()) {
            if (!answer.isSuccessful()) throw new IllegalStateException("sign-in: " + answer.code());
            return new JSONObject(answer.body().string()).getString("access_token");
        }
    }

    void connect(String domain, String code) throws Exception {
        String token = token(domain, code);
        prefs.put("domain", domain);
        prefs.put("card", token); //~ EG303
        Properties kept = new Properties();
        kept.setProperty("domain", domain);
        kept.setProperty("card", token);
        try (OutputStream out = Files.newOutputStream(FILE)) {
            kept.store(out, "pegs"); //~ EG303
        }
        Properties window = new Properties();
        window.setProperty("width", "800");
        try (OutputStream out = Files.newOutputStream(Path.of("window.properties"))) {
            window.store(out, "window");
        }
    }

    void signOut() { //~ EG309
        prefs.remove("card");
    }

    public static void main(String[] args) throws Exception {
        new Pegs().connect(args[0], args[1]);
    }
}
