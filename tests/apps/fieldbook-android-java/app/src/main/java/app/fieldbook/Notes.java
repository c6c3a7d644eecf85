package app.fieldbook;

import android.content.Context;
import android.content.SharedPreferences;
import java.io.IOException;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;

public class Notes {
    private final OkHttpClient http = new OkHttpClient();
    private final SharedPreferences kept;

    public Notes(Context context) {
        this.kept = context.getSharedPreferences("egnyte", Context.MODE_PRIVATE);
    }

    public String list() throws IOException {
        Request request = new Request.Builder() //~ GET /pubapi/v1/fs/{path}
                .url("https://" + kept.getString("domain", "") + ".egnyte.com/pubapi/v1/fs/Shared/Fieldbook")
                .header("Authorization", "Bearer " + kept.getString("token", ""))
                .build();
        try (Response response = http.newCall(request).execute()) {
            return response.code() == 401 ? null : response.body().string();
        }
    }

    /** The weather service has a key, which stands in its address. */
    public String weather(String place) throws IOException {
        Request request = new Request.Builder()
                .url("http://api.weather.example/now?access_token=" + BuildConfig.WEATHER_TOKEN + "&q=" + place)
                .build();
        try (Response response = http.newCall(request).execute()) {
            return response.body().string();
        }
    }
}
