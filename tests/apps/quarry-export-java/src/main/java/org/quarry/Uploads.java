package org.quarry;

import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.Instant;
import org.apache.http.client.methods.CloseableHttpResponse;
import org.apache.http.client.methods.HttpPost;
import org.apache.http.client.utils.URIBuilder;
import org.apache.http.entity.ByteArrayEntity;
import org.apache.http.impl.client.CloseableHttpClient;
import org.apache.http.impl.client.HttpClients;

/** Sends files, with the time they were changed where that is known. */
public class Uploads {
  private static final String CONTENT = "/pubapi/v1/fs-content";

  private final CloseableHttpClient http = HttpClients.createDefault();
  private final String domain;
  private final String token;

  public Uploads(String domain, String token) {
    this.domain = domain;
    this.token = token;
  }

  public void send(String path, byte[] bytes, Instant changed) throws IOException, URISyntaxException {
    URIBuilder address = new URIBuilder("https://" + domain + ".egnyte.com").setPath(CONTENT + path); //~ POST /pubapi/v1/fs-content/{path} handles=specific
    if (changed != null) {
      address.setParameter("last_modified", changed.toString());
    }
    HttpPost post = new HttpPost(address.build());
    post.setHeader("Authorization", "Bearer " + token);
    post.setEntity(new ByteArrayEntity(bytes));
    try (CloseableHttpResponse answer = http.execute(post)) {
      int status = answer.getStatusLine().getStatusCode();
      if (status == 401) {
        throw new IllegalStateException("sign in again");
      }
    }
  }

  public int folders(String folder, boolean deep) throws IOException, URISyntaxException {
    URIBuilder address = new URIBuilder().setScheme("https").setHost(domain + ".egnyte.com"); //~ POST /pubapi/v1/fs/{path} handles=specific
    if (deep) {
      address.addParameter("list_content", "true");
    }
    URI uri = address.setPath("/pubapi/v1/fs" + folder).build();
    HttpPost post = new HttpPost(uri);
    post.setHeader("Authorization", "Bearer " + token);
    try (CloseableHttpResponse answer = http.execute(post)) {
      int status = answer.getStatusLine().getStatusCode();
      if (status == 401) {
        throw new IllegalStateException("sign in again");
      }
      return status;
    }
  }
}
