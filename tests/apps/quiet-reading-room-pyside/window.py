import sys

from PySide6.QtCore import QSettings, Slot
from PySide6.QtWidgets import QApplication, QListWidget, QMainWindow

from egnyte import Egnyte


class Window(QMainWindow):
    def __init__(self):
        super().__init__()
        self.settings = QSettings("example.com", "Reading Room")
        self.egnyte = Egnyte(self.settings.value("domain"))
        self.shelf = QListWidget()
        self.setCentralWidget(self.shelf)
        self.sign_out_action = self.menuBar().addMenu("Account").addAction("Sign out of Egnyte")
        self.sign_out_action.triggered.connect(self.sign_out)
        self.reload = self.menuBar().addAction("Reload")
        self.reload.triggered.connect(self.fill)

    @Slot()
    def fill(self):
        for folder in self.egnyte.volumes().get("folders", []):
            self.shelf.addItem(folder["name"])

    @Slot()
    def sign_out(self):
        self.reload.triggered.disconnect(self.fill)
        self.egnyte.close_account()
        self.settings.remove("domain")
        self.shelf.clear()


if __name__ == "__main__":
    app = QApplication(sys.argv)
    window = Window()
    window.show()
    sys.exit(app.exec())
