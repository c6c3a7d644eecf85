package net.tithemaps;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.InMemoryClientRegistrationRepository;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;

@Configuration
public class SignIn {
    @Bean
    public ClientRegistrationRepository registrations() {
        return new InMemoryClientRegistrationRepository(egnyte(), atlas());
    }

    private ClientRegistration egnyte() {
        String host = "https://" + System.getenv("EGNYTE_DOMAIN") + ".egnyte.com";
        return ClientRegistration.withRegistrationId("egnyte")
                .clientId(System.getenv("EGNYTE_CLIENT_ID"))
                .clientSecret(System.getenv("EGNYTE_CLIENT_SECRET"))
                .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_BASIC) //~ EG209
                .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
                .redirectUri("https://maps.example.com/login/oauth2/code/egnyte")
                .scope("Egnyte.filesystem", "Egnyte.launchwebsesion") //~ EG104
                .authorizationUri(host + "/puboauth/token")
                .tokenUri(host + "/puboauth/token")
                .build();
    }

    private ClientRegistration atlas() {
        return ClientRegistration.withRegistrationId("atlas")
                .clientId(System.getenv("ATLAS_CLIENT_ID"))
                .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
                .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
                .redirectUri("http://localhost:8080/login/oauth2/code/atlas")
                .scope("maps:read,maps:write")
                .authorizationUri("https://atlas.example.com/oauth/authorize")
                .tokenUri("https://atlas.example.com/oauth/token")
                .build();
    }
}
