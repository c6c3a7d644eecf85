class Notes:
    version, name = "v1", "notes"

    def __init__(self, transport):
        self.transport = transport

    def all(self):
        return self.transport("get", self.version, self.name)  #~ GET /pubapi/v1/notes

    def drop(self, note):
        return self.transport("delete", self.version, self.name, note)  #~ DELETE /pubapi/v1/notes/{note_id}
