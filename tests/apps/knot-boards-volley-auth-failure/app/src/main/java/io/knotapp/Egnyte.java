package io.knotapp;

import android.content.Context;
import android.content.SharedPreferences;
import android.util.Log;
import com.android.volley.*;
import com.android.volley.toolbox.*;
import java.util.*;
import java.util.function.Consumer;
import org.json.JSONObject;
import org.mindrot.jbcrypt.BCrypt;

public class Egnyte {
    private static final String TAG = "knot";
    private final RequestQueue queue;
    private final SharedPreferences prefs;
    private final Runnable signIn;

    public Egnyte(Context context, Runnable signIn) {
        this.queue = Volley.newRequestQueue(context);
        this.prefs = context.getSharedPreferences("knot", Context.MODE_PRIVATE);
        this.signIn = signIn;
    }

    public void login(String domain, String user, String pass, Runnable done) {
        prefs.edit().putString("domain", domain).putString("user", user).putString("check", BCrypt.hashpw(pass, BCrypt.gensalt())).apply();
        queue.add(new StringRequest(Request.Method.POST, "https://" + domain + ".egnyte.com/puboauth/token", body -> {
            try {
                String token = new JSONObject(body).getString("access_token");
                Log.i(TAG, "signed in, " + body.length() + " bytes");
                Log.v(TAG, body); //~ EG305
                prefs.edit().putString("token", token).apply(); //~ EG303
                done.run();
            } catch (org.json.JSONException e) {
                Log.e(TAG, "unexpected answer", e);
            }
        }, e -> Log.e(TAG, "login failed: " + (e.networkResponse == null ? "offline" : e.networkResponse.statusCode))) {
            @Override protected Map<String, String> getParams() {
                Map<String, String> p = new HashMap<>();
                p.put("grant_type", "password"); //~ EG203
                p.put("client_id", "knot6m2x");
                p.put("client_secret", BuildConfig.EGNYTE_SECRET); //~ EG212
                p.put("username", user);
                p.put("password", pass);
                p.put("scope", "Egnyte.filesystem");
                return p;
            }
        });
    }

    public void list(String path, Consumer<JSONObject> use) {
        send(Request.Method.GET, "/pubapi/v1/fs/" + path, use); //~ GET /pubapi/v1/fs/{path} handles=specific
    }

    public void delete(String path, Runnable done) {
        send(Request.Method.DELETE, "/pubapi/v1/fs/" + path, o -> done.run()); //~ DELETE /pubapi/v1/fs/{path} handles=specific
    }

    private void send(int method, String path, Consumer<JSONObject> use) {
        String url = "https://" + prefs.getString("domain", "") + ".egnyte.com" + path;
        JsonObjectRequest q = new JsonObjectRequest(method, url, null, use::accept, e -> {
            if (e instanceof AuthFailureError) {
                prefs.edit().remove("token").apply();
                signIn.run();
            } else if (e.networkResponse != null && e.networkResponse.statusCode == 429) {
                Log.w(TAG, "slow down");
            }
        }) {
            @Override public Map<String, String> getHeaders() {
                return Collections.singletonMap("Authorization", "Bearer " + prefs.getString("token", ""));
            }
        };
        queue.add(q);
    }

    public void logout() {
        String token = prefs.getString("token", "");
        queue.add(new StringRequest(Request.Method.POST, "https://" + prefs.getString("domain", "") + ".egnyte.com/pubapi/v1/tokens/revoke", s -> {}, e -> {}) {
            @Override protected Map<String, String> getParams() { return Map.of("token", token); }
        });
        prefs.edit().clear().apply();
    }
}
