package com.example.jetty;

import android.app.Activity;
import android.graphics.Bitmap;
import android.os.Bundle;
import android.util.Log;
import android.webkit.WebView;
import android.webkit.WebViewClient;
import java.net.MalformedURLException;
import java.net.URL;
import java.util.HashMap;
import java.util.Map;

public class SignIn extends Activity {
    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        WebView web = new WebView(this);
        setContentView(web);
        web.setWebViewClient(new WebViewClient() {
            @Override
            public void onPageStarted(WebView view, String url, Bitmap icon) {
                Log.v("jetty", "the browser is at " + url); //~ EG305
                if (url.contains("access_denied")) {
                    finish();
                } else if (url.contains("access_token")) {
                    try {
                        keep(parts(new URL(url).getRef()).get("access_token"));
                    } catch (MalformedURLException e) {
                        Log.e("jetty", "that is no address", e);
                    }
                }
            }

            @Override
            public void onReceivedError(WebView view, int code, String description, String url) {
                Log.w("jetty", "not loaded: " + url);
            }
        });
        web.loadUrl("https://" + getString(R.string.domain) + ".egnyte.com/puboauth/token?client_id=kd3m9w7q2x8r5t6y&redirect_uri=https://jetty.example.com/&scope=Egnyte.filesystem"); //~ EG202:note
    }

    private static Map<String, String> parts(String text) {
        Map<String, String> parts = new HashMap<>();
        for (String part : text.split("&")) {
            String[] pair = part.split("=");
            parts.put(pair[0], pair[1]);
        }
        return parts;
    }

    private void keep(String token) {
        Sealed.put(this, "token", token);
        finish();
    }
}
