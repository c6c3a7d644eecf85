package io.hillcrest.planner;

import java.security.SecureRandom;
import java.util.Base64;
import javafx.application.Application;
import javafx.scene.Scene;
import javafx.scene.web.WebEngine;
import javafx.scene.web.WebView;
import javafx.stage.Stage;

public class Planner extends Application {
    private static final String BACK = "https://www.egnyte.com";

    public static void main(String[] args) {
        launch(args);
    }

    @Override
    public void start(Stage stage) {
        byte[] random = new byte[16];
        new SecureRandom().nextBytes(random);
        String state = Base64.getUrlEncoder().encodeToString(random);
        WebView view = new WebView();
        WebEngine engine = view.getEngine();
        engine.locationProperty().addListener((property, before, now) -> {
            Fragment answer = Fragment.of(now);
            if (answer.get("error") != null || !state.equals(answer.get("state"))) {
                stage.close();
            } else if (answer.get("access_token") != null) {
                stage.setTitle(new Rooms(getParameters().getRaw().get(0), answer.get("access_token")).list());
            }
        });
        engine.load(page(getParameters().getRaw().get(0), state));
        stage.setScene(new Scene(view));
        stage.show();
    }

    private static String page(String domain, String state) {
        return String.format("https://%s.egnyte.com/puboauth/token?client_id=%s&redirect_uri=%s&response_type=token&scope=%s&state=%s", //~ EG202
                domain, "k3jv9w2nq7xr5mtd8b4hz6cp", BACK, "Egnyte.filesystem%20Egnyte.bookmark", state); //~ EG102
    }
}
