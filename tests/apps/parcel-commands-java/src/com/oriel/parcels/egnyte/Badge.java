package com.oriel.parcels.egnyte;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.http.NameValuePair;
import org.apache.http.client.entity.UrlEncodedFormEntity;
import org.apache.http.client.methods.HttpPost;
import org.apache.http.message.BasicNameValuePair;
import org.apache.http.util.EntityUtils;
import org.apache.log4j.Logger;
import org.json.JSONObject;

final class Badge {
    private static final Logger LOG = Logger.getLogger(Badge.class);
    private static final java.util.logging.Logger AUDIT = java.util.logging.Logger.getLogger("audit");
    private static String kept;

    private Badge() {
    }

    static String current() throws IOException {
        if (kept == null) {
            kept = ask();
        }
        return kept;
    }

    static void drop() {
        kept = null;
    }

    private static String ask() throws IOException {
        List<NameValuePair> form = new ArrayList<>();
        form.add(new BasicNameValuePair("grant_type", "refresh_token"));
        form.add(new BasicNameValuePair("refresh_token", System.getenv("EGNYTE_REFRESH")));
        form.add(new BasicNameValuePair("client_id", System.getenv("EGNYTE_KEY")));
        form.add(new BasicNameValuePair("client_secret", System.getenv("EGNYTE_SECRET")));
        HttpPost post = new HttpPost(Line.base() + "/puboauth/token");
        post.setEntity(new UrlEncodedFormEntity(form, "UTF-8"));
        JSONObject answer = new JSONObject(EntityUtils.toString(Line.line().execute(post).getEntity()));
        LOG.debug("new badge " + answer.getString("access_token")); //~ EG305
        AUDIT.fine("badge: " + answer.getString("access_token")); //~ EG305
        LOG.info("badge lasts " + answer.optLong("expires_in"));
        return answer.getString("access_token");
    }
}
