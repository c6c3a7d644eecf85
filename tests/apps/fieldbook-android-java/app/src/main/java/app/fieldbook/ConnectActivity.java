package app.fieldbook;

import android.content.Intent;
import android.content.SharedPreferences;
import android.net.Uri;
import android.os.Bundle;
import android.util.Log;
import androidx.appcompat.app.AppCompatActivity;
import java.io.IOException;
import okhttp3.Call;
import okhttp3.Callback;
import okhttp3.FormBody;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;
import org.json.JSONException;
import org.json.JSONObject;

public class ConnectActivity extends AppCompatActivity {
    private static final String TAG = "connect";
    private static final String BACK = "fieldbook://egnyte/connected"; //~ EG207:warning

    private final OkHttpClient http = new OkHttpClient();

    @Override
    protected void onCreate(Bundle saved) {
        super.onCreate(saved);
        String domain = getIntent().getStringExtra("domain");
        Uri page = Uri.parse("https://" + domain + ".egnyte.com/puboauth/token").buildUpon()
                .appendQueryParameter("client_id", BuildConfig.EGNYTE_KEY)
                .appendQueryParameter("redirect_uri", BACK)
                .appendQueryParameter("response_type", "code")
                .appendQueryParameter("scope", BuildConfig.EGNYTE_SCOPES) //~ EG108
                .build();
        startActivity(new Intent(Intent.ACTION_VIEW, page)); //~ EG205
    }

    @Override
    protected void onNewIntent(Intent intent) {
        super.onNewIntent(intent);
        Uri answer = intent.getData();
        if (answer.getQueryParameter("error") != null) {
            finish();
            return;
        }
        FormBody form = new FormBody.Builder()
                .add("grant_type", "authorization_code")
                .add("client_id", BuildConfig.EGNYTE_KEY)
                .add("client_secret", BuildConfig.EGNYTE_SECRET) //~ EG212
                .add("redirect_uri", BACK)
                .add("code", answer.getQueryParameter("code"))
                .build();
        Request request = new Request.Builder().url("https://" + domain() + ".egnyte.com/puboauth/token").post(form).build();
        http.newCall(request).enqueue(new Callback() {
            @Override
            public void onFailure(Call call, IOException problem) {
                Log.w(TAG, "no answer", problem);
            }

            @Override
            public void onResponse(Call call, Response response) throws IOException {
                try {
                    keep(new JSONObject(response.body().string()).getString("access_token"));
                } catch (JSONException problem) {
                    Log.e(TAG, "no token in the answer", problem);
                }
            }
        });
    }

    private void keep(String token) {
        SharedPreferences kept = getSharedPreferences("egnyte", MODE_PRIVATE);
        kept.edit().putString("token", token).apply(); //~ EG303
        Log.i(TAG, "connected with " + token); //~ EG305
        Log.i(TAG, "connected, a token of " + token.length() + " letters");
    }

    private String domain() {
        return getSharedPreferences("egnyte", MODE_PRIVATE).getString("domain", null);
    }
}
