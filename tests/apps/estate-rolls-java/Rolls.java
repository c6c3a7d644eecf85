package org.estates;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Map;

public class Rolls {
  private static final HttpClient HTTP = HttpClient.newHttpClient();

  public static void main(String[] args) throws Exception {
    Map<String, String> env = System.getenv();
    String host = env.getOrDefault("EGNYTE_DOMAIN", "estaterolls") + ".egnyte.com"; //~ EG501:note
    System.out.println(read("https://" + host + "/pubapi/v1/fs/Shared/Rolls", env.get("EGNYTE_TOKEN"))); //~ GET /pubapi/v1/fs/{path}
    // Whose host has no default is anybody's.
    String other = System.getenv().get("EGNYTE_ARCHIVE") + ".egnyte.com";
    System.out.println(read("https://" + other + "/pubapi/v2/users", System.getenv("EGNYTE_TOKEN"))); //~ GET /pubapi/v2/users
    // The register answers under a path of the same name.
    String register = System.getenv().getOrDefault("REGISTER_HOST", "register.example.org");
    System.out.println(read("https://" + register + "/pubapi/v2/users", "none"));
  }

  private static String read(String address, String token) throws IOException, InterruptedException {
    HttpRequest request = HttpRequest.newBuilder(URI.create(address)).header("Authorization", "Bearer " + token).build();
    HttpResponse<String> answer = HTTP.send(request, HttpResponse.BodyHandlers.ofString());
    if (answer.statusCode() == 401) { //~ EG403
      throw new IllegalStateException("connect to Egnyte again");
    }
    return answer.body();
  }
}
