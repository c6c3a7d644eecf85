package com.example.gates;

import java.util.concurrent.Callable;
import kong.unirest.HttpResponse;
import kong.unirest.JsonNode;
import kong.unirest.Unirest;
import kong.unirest.json.JSONArray;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(name = "gates", description = "Lists the photographs of a lych gate")
public class Gates implements Callable<Integer> {
    static class TokenRefused extends RuntimeException { }

    @Option(names = "--domain", required = true)
    String domain;

    @Option(names = "--token", interactive = true, arity = "0..1", required = true)
    String token;

    @Parameters(index = "0")
    String parish;

    public static void main(String[] args) {
        CommandLine line = new CommandLine(new Gates());
        line.setExecutionExceptionHandler((e, cmd, parsed) -> {
            if (e instanceof TokenRefused) {
                cmd.getErr().println("Egnyte refused the token. Sign in again and repeat the command.");
                return 77;
            }
            throw e;
        });
        System.exit(line.execute(args));
    }

    @Override
    public Integer call() {
        Unirest.config().defaultBaseUrl("https://" + domain + ".egnyte.com").retryAfter(true, 3);
        Unirest.get("/pubapi/v1/fs/Shared/Gates/{parish}")  //~ GET /pubapi/v1/fs/{path} handles=specific
            .routeParam("parish", parish)
            .header("Authorization", "Bearer " + token)
            .asJson()
            .ifSuccess(answer -> print(answer.getBody().getObject().optJSONArray("files")))
            .ifFailure(Gates::refused);
        return 0;
    }

    private static void print(JSONArray files) {
        for (int i = 0; files != null && i < files.length(); i++) {
            System.out.println(files.getJSONObject(i).getString("name"));
        }
    }

    private static void refused(HttpResponse<JsonNode> answer) {
        if (answer.getStatus() == 401) {
            throw new TokenRefused();
        }
        throw new IllegalStateException("Egnyte answered " + answer.getStatusText());
    }
}
