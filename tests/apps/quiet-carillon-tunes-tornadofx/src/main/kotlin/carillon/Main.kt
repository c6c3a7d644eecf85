package carillon

import javafx.scene.control.Alert.AlertType
import tornadofx.*

class Tower : View("Tunes of the tower") {
    private val egnyte = Egnyte(app.config.string("domain")) { Wallet.open("egnyte") }
    private val tunes = mutableListOf<String>().asObservable()

    override val root = vbox {
        listview(tunes)
        button("Look again").action { load() }
    }

    private fun load() {
        runAsync { egnyte.tunes("north") } ui { outcome ->
            when (outcome) {
                is Outcome.Done -> tunes.setAll(outcome.value)
                is Outcome.Failed -> show(outcome)
            }
        }
    }

    private fun show(failed: Outcome.Failed) = when (failed.why) {
        Reason.SIGNED_OUT -> find<SignIn>().openModal()
        Reason.MISSING -> tunes.clear()
        else -> alert(AlertType.ERROR, "Egnyte could not answer", failed.detail)
    }
}

class SignIn : Fragment("Sign in to Egnyte again") {
    override val root = vbox {
        label("The connection has ended.")
        button("Open the browser").action { hostServices.showDocument("https://carillon.example.com/egnyte/connect") }
    }
}

class CarillonApp : App(Tower::class)

fun main() = launch<CarillonApp>()
