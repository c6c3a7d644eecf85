package com.example.toll;

import io.dropwizard.Application;
import io.dropwizard.Configuration;
import io.dropwizard.client.JerseyClientBuilder;
import io.dropwizard.setup.Environment;
import java.util.Map;
import javax.ws.rs.GET;
import javax.ws.rs.POST;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;

public class TollApplication extends Application<Configuration> {
    public static void main(String[] args) throws Exception {
        new TollApplication().run(args);
    }

    @Override
    public void run(Configuration configuration, Environment environment) {
        EgnyteStore store = new EgnyteStore(
            new JerseyClientBuilder(environment).build("egnyte"), System.getenv("EGNYTE_DOMAIN"), () -> System.getenv("EGNYTE_TOKEN"));
        environment.jersey().register(new Tickets(store));
    }

    @Path("/tickets/{day}")
    @Produces("application/json")
    public static class Tickets {
        private final EgnyteStore store;

        Tickets(EgnyteStore store) {
            this.store = store;
        }

        @GET
        public Map<String, Object> list(@PathParam("day") String day) {
            return store.tickets(day);
        }

        @POST
        public Map<String, Object> open(@PathParam("day") String day) {
            return store.open(day);
        }
    }
}
