package eu.almanac;

import android.app.Activity;
import android.content.Intent;
import android.net.Uri;
import android.os.Bundle;

import java.io.IOException;
import java.util.UUID;

import retrofit2.Retrofit;
import retrofit2.converter.gson.GsonConverterFactory;

public class MainActivity extends Activity {
    private static final String REDIRECT = "https://almanac.example.eu/signed-in";
    private static final String SECRET = "p4V9wK7xT2mQ8rL5nB3cZ6yH1sD0fG4jX9eU2iAo7Rk5M"; //~ EG212; EG304

    private String state;

    private SignIn api(String domain) {
        return new Retrofit.Builder().baseUrl("https://" + domain + ".egnyte.com/")
                .addConverterFactory(GsonConverterFactory.create()).build().create(SignIn.class);
    }

    private void open(String domain) {
        state = UUID.randomUUID().toString();
        Uri page = Uri.parse("https://" + domain + ".egnyte.com/puboauth/token").buildUpon()
                .appendQueryParameter("client_id", "hk2v8rm5xq9tz4wb7nc3yd6s")
                .appendQueryParameter("redirect_uri", REDIRECT)
                .appendQueryParameter("response_type", "code")
                .appendQueryParameter("scope", "Egnyte.link Egnyte.filesystem")
                .appendQueryParameter("state", state)
                .build();
        startActivity(new Intent(Intent.ACTION_VIEW, page));
    }

    @Override
    protected void onCreate(Bundle saved) {
        super.onCreate(saved);
        Uri answer = getIntent().getData();
        if (answer == null) {
            open(getPreferences(MODE_PRIVATE).getString("domain", ""));
        } else if (state.equals(answer.getQueryParameter("state"))) {
            try {
                signedIn(getPreferences(MODE_PRIVATE).getString("domain", ""), answer.getQueryParameter("code")); //~ EG210
            } catch (IOException e) {
                finish();
            }
        }
    }

    private void signedIn(String domain, String code) throws IOException {
        SignIn.Answer answer = api(domain)
                .token("hk2v8rm5xq9tz4wb7nc3yd6s", SECRET, REDIRECT, code, "authorization_code")
                .execute().body();
        api(domain).links("Bearer " + answer.access_token, 20).execute(); //~ GET /pubapi/v2/links
        api(domain).notes(answer.access_token).execute(); //~ GET /pubapi/v1/notes; EG307
    }
}
