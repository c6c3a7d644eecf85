package eu.harbourwatch.signin;

import android.app.Activity;
import android.net.Uri;
import android.os.Bundle;
import android.webkit.WebView;

/** Signs a user in with the scopes that the screen which starts it asks for. */
public class SignInActivity extends Activity {
    @Override
    protected void onCreate(Bundle saved) {
        super.onCreate(saved);
        SignInOptions options = getIntent().getParcelableExtra("options");
        WebView page = new WebView(this);
        page.loadUrl(address(options));
        setContentView(page);
    }

    static String address(SignInOptions options) {
        Uri.Builder address;
        if (options.getDomain() != null) {
            address = Uri.parse(options.getDomain().toString()).buildUpon();
            address.appendPath("puboauth").appendPath("token");
        } else {
            address = Uri.parse("https://us-partner-integrations.egnyte.com").buildUpon();
            address.appendPath("services").appendPath("oauth").appendPath("code");
        }
        address.appendQueryParameter("client_id", options.getKey());
        address.appendQueryParameter("state", options.getState());
        StringBuilder scopes = new StringBuilder();
        for (String scope : options.getScopes()) {
            if (scopes.length() != 0) {
                scopes.append(" ");
            }
            scopes.append(scope); //~ EG108
        }
        if (scopes.length() != 0) {
            address.appendQueryParameter("scope", scopes.toString());
        }
        address.appendQueryParameter("response_type", "code");
        address.appendQueryParameter("redirect_uri", "https://signin.harbourwatch.example/back");
        return address.build().toString();
    }

    static String withoutScopes(String domain, String key, String state) {
        return Uri.parse("https://" + domain + ".egnyte.com/puboauth/token").buildUpon() //~ EG103
                .appendQueryParameter("client_id", key)
                .appendQueryParameter("state", state)
                .appendQueryParameter("response_type", "code")
                .appendQueryParameter("redirect_uri", "https://signin.harbourwatch.example/back")
                .build()
                .toString();
    }
}
