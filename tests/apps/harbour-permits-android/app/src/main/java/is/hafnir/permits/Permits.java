package is.hafnir.permits;

import android.content.Context;
import android.content.Intent;
import android.net.Uri;
import com.loopj.android.http.AsyncHttpClient;
import com.loopj.android.http.AsyncHttpResponseHandler;
import com.loopj.android.http.RequestParams;
import cz.msebera.android.httpclient.Header;
import cz.msebera.android.httpclient.HttpEntity;
import java.util.Locale;

public class Permits {
    private static final String API = "https://hafnir.egnyte.com/pubapi/v1"; //~ EG501
    private final Context context;
    private final Runnable signIn;

    public Permits(Context context, Runnable signIn) {
        this.context = context;
        this.signIn = signIn;
    }

    public void list() {
        client().get(context.getString(R.string.egnyte_folder), new Refusals()); //~ GET /pubapi/v1/fs/{path} handles=specific
    }

    public void shared() {
        client().get(BuildConfig.LINKS, new RequestParams(), new Refusals()); //~ GET /pubapi/v1/links handles=specific
    }

    public void share(HttpEntity link) {
        client().post(context, BuildConfig.LINKS, link, "application/json", new Refusals()); //~ POST /pubapi/v1/links handles=specific
    }

    public void unshare(String link) {
        String url = String.format(Locale.US, "%s/links/%s", API, link); //~ DELETE /pubapi/v1/links/{link_id} handles=specific
        client().delete(url, new Refusals());
    }

    public void note(long id) {
        String url = String.format(Locale.getDefault(), "%s/notes/%d", API, id); //~ GET /pubapi/v1/notes/{note_id} handles=generic
        client().get(url, new AsyncHttpResponseHandler() { //~ EG402; EG403
            @Override
            public void onSuccess(int statusCode, Header[] headers, byte[] body) {
                Permits.this.shown(body);
            }

            @Override
            public void onFailure(int statusCode, Header[] headers, byte[] body, Throwable error) {
                Permits.this.failed(error);
            }
        });
    }

    public void tides() {
        client().get(BuildConfig.TIDES, new Refusals());
    }

    public void help() {
        context.startActivity(new Intent(Intent.ACTION_VIEW, Uri.parse(context.getString(R.string.help))));
    }

    private AsyncHttpClient client() {
        AsyncHttpClient client = new AsyncHttpClient();
        client.addHeader("Authorization", String.format("Bearer %s", BuildConfig.TOKEN));
        return client;
    }

    private void shown(byte[] body) {
    }

    private void failed(Throwable error) {
    }

    private class Refusals extends AsyncHttpResponseHandler {
        @Override
        public void onSuccess(int statusCode, Header[] headers, byte[] body) {
            shown(body);
        }

        @Override
        public void onFailure(int statusCode, Header[] headers, byte[] body, Throwable error) {
            if (statusCode == 401) {
                signIn.run();
            } else if (statusCode == 429) {
                failed(error);
            }
        }
    }
}
