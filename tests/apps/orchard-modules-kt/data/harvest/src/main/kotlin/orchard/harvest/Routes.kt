package orchard.harvest

import orchard.network.Routes.BASE

internal object Routes {
    private const val HARVEST = "${BASE}/links"
    const val ALL = HARVEST
    const val ID = "{id}"
    const val ONE = "$HARVEST/$ID"
}
