package com.example.roofphotos;

import android.content.Context;
import android.content.SharedPreferences;
import android.os.Bundle;
import android.util.Log;
import android.widget.Toast;

import androidx.appcompat.app.AppCompatActivity;

import com.android.volley.AuthFailureError;
import com.android.volley.Request;
import com.android.volley.RequestQueue;
import com.android.volley.Response;
import com.android.volley.VolleyError;
import com.android.volley.toolbox.StringRequest;
import com.android.volley.toolbox.Volley;

import org.json.JSONException;
import org.json.JSONObject;

import java.util.HashMap;
import java.util.Map;

public class LoginActivity extends AppCompatActivity {

    private static final String TAG = "LoginActivity";
    private static final String BASE_URL = "https://roofers.egnyte.com";
    private RequestQueue queue;
    private SharedPreferences prefs;

    @Override
    protected void onCreate(Bundle savedInstanceState) {
        super.onCreate(savedInstanceState);
        queue = Volley.newRequestQueue(this);
        prefs = getSharedPreferences("roof", Context.MODE_PRIVATE);
    }

    private void login(final String username, final String password) {
        StringRequest request = new StringRequest(Request.Method.POST, BASE_URL + "/puboauth/token",
                new Response.Listener<String>() {
                    @Override
                    public void onResponse(String response) {
                        try {
                            JSONObject json = new JSONObject(response);
                            String token = json.getString("access_token");
                            Log.d(TAG, "signed in as " + username);
                            Log.d(TAG, "token: " + token); //~ EG305
                            SharedPreferences.Editor editor = prefs.edit();
                            editor.putString("username", username);
                            editor.putString("egnyte_token", token); //~ EG303
                            editor.apply();
                        } catch (JSONException e) {
                            Log.e(TAG, "bad answer", e);
                        }
                    }
                },
                new Response.ErrorListener() {
                    @Override
                    public void onErrorResponse(VolleyError error) {
                        Toast.makeText(LoginActivity.this, "Sign-in failed", Toast.LENGTH_LONG).show();
                    }
                }) {
            @Override
            protected Map<String, String> getParams() {
                Map<String, String> params = new HashMap<>();
                params.put("grant_type", "password");
                params.put("client_id", BuildConfig.EGNYTE_CLIENT_ID);
                params.put("client_secret", BuildConfig.EGNYTE_CLIENT_SECRET);
                params.put("username", username);
                params.put("password", password);
                return params;
            }
        };
        queue.add(request);
    }

    private void loadPhotos() {
        StringRequest request = new StringRequest(Request.Method.GET, BASE_URL + "/pubapi/v1/fs/Shared/Roofs", //~ GET /pubapi/v1/fs/{path} handles=specific
                response -> Log.d(TAG, "photos: " + response.length()),
                error -> {
                    if (error.networkResponse != null && error.networkResponse.statusCode == 401) {
                        Toast.makeText(this, "Please sign in again", Toast.LENGTH_LONG).show();
                    }
                }) {
            @Override
            public Map<String, String> getHeaders() throws AuthFailureError {
                Map<String, String> headers = new HashMap<>();
                headers.put("Authorization", "Bearer " + prefs.getString("egnyte_token", ""));
                return headers;
            }
        };
        queue.add(request);
    }

    private void logout() { //~ EG309
        prefs.edit().remove("egnyte_token").apply();
        finish();
    }
}
