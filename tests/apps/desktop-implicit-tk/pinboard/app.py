import secrets
import tkinter as tk
import tkinter.simpledialog as dialog
import webbrowser

from pinboard import bookmarks
from pinboard.signin import sign_in_url, token_from


def main():
    root = tk.Tk()
    root.title("Pinboard")
    domain = dialog.askstring("Pinboard", "Egnyte domain")
    webbrowser.open(sign_in_url(domain, secrets.token_hex(8)))
    token = token_from(dialog.askstring("Pinboard", "Paste the address you were sent to"))
    box = tk.Listbox(root)
    box.pack()
    try:
        for pin in bookmarks.all_pins(domain, token):
            box.insert(tk.END, pin["path"])
    except bookmarks.TokenExpired:
        webbrowser.open(sign_in_url(domain, secrets.token_hex(8)))
    root.mainloop()
