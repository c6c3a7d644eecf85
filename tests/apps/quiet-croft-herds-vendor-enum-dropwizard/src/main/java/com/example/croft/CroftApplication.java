package com.example.croft;

import io.dropwizard.core.Application;
import io.dropwizard.core.Configuration;
import io.dropwizard.core.setup.Environment;
import jakarta.ws.rs.client.ClientBuilder;
import org.eclipse.jetty.server.session.SessionHandler;

public class CroftApplication extends Application<Configuration> {

    public static void main(String[] args) throws Exception {
        new CroftApplication().run(args);
    }

    @Override
    public void run(Configuration configuration, Environment environment) {
        environment.servlets().setSessionHandler(new SessionHandler());
        environment.jersey().register(new HerdsResource(ClientBuilder.newClient()));
    }
}
