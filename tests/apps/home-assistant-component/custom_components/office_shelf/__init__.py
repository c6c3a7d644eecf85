from homeassistant.helpers import config_entry_oauth2_flow

from .shelf import Shelf


async def async_setup_entry(hass, entry):
    implementation = await config_entry_oauth2_flow.async_get_config_entry_implementation(hass, entry)
    session = config_entry_oauth2_flow.OAuth2Session(hass, entry, implementation)
    shelf = Shelf(session, entry.data["domain"])
    hass.states.async_set("office_shelf.size", await shelf.size(entry.data["folder"]))
    hass.states.async_set("office_shelf.trash", await shelf.trash())
    return True
