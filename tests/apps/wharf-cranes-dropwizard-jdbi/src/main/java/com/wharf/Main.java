package com.wharf;

import io.dropwizard.core.Application;
import io.dropwizard.core.Configuration;
import io.dropwizard.core.setup.Environment;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.jdbi.v3.core.Jdbi;

public class Main extends Application<Configuration> {
    public static void main(String[] args) throws Exception {
        new Main().run(args);
    }

    @Override
    public void run(Configuration configuration, Environment environment) {
        environment.jersey().register(new SignIn(HttpClients.createDefault(), Jdbi.create(System.getenv("JDBC_URL"))));
    }
}
