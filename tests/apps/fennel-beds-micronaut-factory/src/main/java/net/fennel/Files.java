package net.fennel;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.*;
import jakarta.inject.Inject;
import okhttp3.*;

@Controller("/files")
public class Files {
    @Inject OkHttpClient http;

    @Get("/{path}")
    public HttpResponse<?> get(@CookieValue String egnyte, @CookieValue String domain, String path) throws Exception {
        Request q = new Request.Builder().url("https://" + domain + ".egnyte.com/pubapi/v1/fs/Shared/" + path).header("Authorization", "Bearer " + egnyte).build(); //~ GET /pubapi/v1/fs/{path} handles=specific
        try (Response r = http.newCall(q).execute()) {
            return HttpResponse.ok(r.body().string());
        } catch (HttpFactory.Unauthenticated e) {
            return HttpResponse.unauthorized();
        }
    }

    @Delete("/{path}")
    public HttpResponse<?> delete(@CookieValue String egnyte, @CookieValue String domain, String path) throws Exception {
        Request q = new Request.Builder().url("https://" + domain + ".egnyte.com/pubapi/v1/fs/Shared/" + path + "?access_token=" + egnyte).delete().build(); //~ DELETE /pubapi/v1/fs/{path} handles=specific; EG306
        http.newCall(q).execute().close();
        return HttpResponse.noContent();
    }
}
