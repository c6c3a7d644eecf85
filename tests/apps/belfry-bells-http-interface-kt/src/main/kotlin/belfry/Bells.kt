package belfry

import org.springframework.boot.autoconfigure.SpringBootApplication
import org.springframework.boot.runApplication
import org.springframework.format.support.DefaultFormattingConversionService
import org.springframework.stereotype.Component
import org.springframework.web.bind.annotation.PathVariable
import org.springframework.web.client.HttpClientErrorException
import org.springframework.web.client.RestClient
import org.springframework.web.client.support.RestClientAdapter
import org.springframework.web.service.annotation.GetExchange
import org.springframework.web.service.annotation.PatchExchange
import org.springframework.web.service.invoker.HttpServiceProxyFactory
import org.springframework.web.service.invoker.createClient

interface Bells {
    @GetExchange("/pubapi/v2/users/{id}")
    fun ringer(@PathVariable id: Long): String

    @PatchExchange("/pubapi/v2/users/{id}")
    fun rename(@PathVariable id: Long, name: String): String
}

@Component
class Belfry(private val builder: RestClient.Builder) {
    fun bells(token: String): Bells {
        val client = builder
            .baseUrl("https://${System.getenv("BELFRY_DOMAIN")}.egnyte.com")
            .defaultHeaders { headers -> headers.setBearerAuth(token) }
            .build()
        val factory = HttpServiceProxyFactory.builderFor(RestClientAdapter.create(client))
            .conversionService(DefaultFormattingConversionService())
            .build()
        return factory.createClient<Bells>()
    }

    fun peal(id: Long, token: String) {
        val bells = bells(token)
        try {
            bells.ringer(id) //~ GET /pubapi/v2/users/{user_id} handles=specific
            bells.rename(id, "tenor") //~ PATCH /pubapi/v2/users/{user_id} handles=specific
        } catch (refused: HttpClientErrorException.Unauthorized) {
            throw SignInAgain()
        } catch (throttled: HttpClientErrorException.TooManyRequests) {
            Thread.sleep(60_000)
        }
    }
}

class SignInAgain : RuntimeException()

@SpringBootApplication
class App

fun main(args: Array<String>) {
    runApplication<App>(*args)
}
