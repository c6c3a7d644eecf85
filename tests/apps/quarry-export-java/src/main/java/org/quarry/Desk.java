package org.quarry;

import com.damnhandy.uri.template.UriTemplate;
import java.util.concurrent.ExecutionException;
import org.asynchttpclient.AsyncCompletionHandler;
import org.asynchttpclient.AsyncHttpClient;
import org.asynchttpclient.DefaultAsyncHttpClient;
import org.asynchttpclient.ListenableFuture;
import org.asynchttpclient.Request;
import org.asynchttpclient.RequestBuilder;
import org.asynchttpclient.Response;

/** People and permissions, asked for without waiting. */
public class Desk {
  private final AsyncHttpClient client = new DefaultAsyncHttpClient();
  private final String base;
  private final String token;

  public Desk(String url, String token) {
    this.base = url + "/pubapi";
    this.token = token;
  }

  public Response person(long id) throws ExecutionException, InterruptedException {
    return submit(request("GET", base + "/v2/users/" + id)); //~ GET /pubapi/v2/users/{user_id} handles=specific
  }

  public Response permissions(String folder) throws ExecutionException, InterruptedException {
    String address = UriTemplate.fromTemplate(base + "/v2/perms{+folder}").set("folder", folder).expand();
    return submit(request("GET", address)); //~ GET /pubapi/v2/perms/{path} handles=specific
  }

  public ListenableFuture<String> link(String id) {
    UriTemplate address = UriTemplate.fromTemplate(base + "/v1/links/{id}").set("id", id);
    return client.executeRequest(request("GET", address.expand()), new Told()); //~ GET /pubapi/v1/links/{link_id} handles=specific
  }

  public int count() throws ExecutionException, InterruptedException {
    Response answer = client.prepareGet(base + "/v2/users").addHeader("Authorization", "Bearer " + token).execute().get(); //~ GET /pubapi/v2/users handles=none; EG401
    return answer.getResponseBody().length();
  }

  private Request request(String verb, String url) {
    RequestBuilder builder = new RequestBuilder(verb);
    builder.addHeader("Authorization", "Bearer " + token);
    return builder.setUrl(url).build();
  }

  private Response submit(Request request) throws ExecutionException, InterruptedException {
    Response answer = client.executeRequest(request).get();
    if (answer.getStatusCode() == 401) {
      throw new IllegalStateException("sign in again");
    }
    return answer;
  }

  private static class Told extends AsyncCompletionHandler<String> {
    @Override
    public String onCompleted(Response response) {
      if (response.getStatusCode() == 401) {
        throw new IllegalStateException("sign in again");
      }
      return response.getResponseBody();
    }
  }

  public static void main(String[] args) throws Exception {
    Desk desk = new Desk(System.getenv("EGNYTE_URL"), System.getenv("EGNYTE_TOKEN"));
    System.out.println(desk.person(7).getStatusCode());
    System.out.println(desk.permissions("/Shared/Blasts").getStatusCode());
    System.out.println(desk.count());
    System.out.println(desk.link("a1").get());
  }
}
