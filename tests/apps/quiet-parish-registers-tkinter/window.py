import tkinter as tk
import webbrowser
from tkinter import messagebox, simpledialog

import requests

from drive import Drive, StillRefused


class Window(tk.Tk):
    def __init__(self, domain):
        super().__init__()
        self.title("Parish registers")
        self.drive = Drive(domain, self.ask_for_sign_in)
        self.years = tk.Spinbox(self, from_=1650, to=1950, command=self.show)
        self.years.pack()
        self.files = tk.Listbox(self, width=60)
        self.files.pack()

    def ask_for_sign_in(self):
        webbrowser.open("https://registers.example.org/egnyte/sign-in")
        return simpledialog.askstring("Sign in again", "Egnyte has ended the connection. Paste the new code:", parent=self)

    def show(self):
        self.files.delete(0, tk.END)
        try:
            for file in self.drive.registers(self.years.get()):
                self.files.insert(tk.END, file["name"])
        except StillRefused:
            messagebox.showwarning("Egnyte", "Egnyte did not accept the sign-in.")
        except requests.HTTPError as e:
            messagebox.showerror("Egnyte", str(e))


if __name__ == "__main__":
    Window(simpledialog.askstring("Egnyte", "Your domain:")).mainloop()
