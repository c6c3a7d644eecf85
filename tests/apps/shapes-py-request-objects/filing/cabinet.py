from .described import API, SendingStep, Targets, Verb, Wish, carry_out


class Cabinet:
    def marks(self):
        return carry_out(Wish(target=Targets.MARKS, query={"count": 50})).json()  #~ GET /pubapi/v1/bookmarks

    def drop_mark(self, mark: str):
        carry_out(Wish(Targets.MARK.of(mark=mark)))  #~ DELETE /pubapi/v1/bookmarks/{bookmark_id}

    def teams(self):
        return carry_out(Wish(Targets.TEAMS)).json()  #~ GET /pubapi/v2/groups

    def note(self, path: str, text: str):
        step = SendingStep(Verb.WRITE, API + "/v1/notes", {"path": path, "body": text})  #~ POST /pubapi/v1/notes
        return step.send().json()

    def folder(self, path: str):
        step = SendingStep(verb=Verb.READ, address=API + "/v1/fs" + path)  #~ GET /pubapi/v1/fs/{path}
        return step.send().json()

    def drop(self, path: str):
        SendingStep(Verb.REMOVE, f"{API}/v1/fs{path}").send()  #~ DELETE /pubapi/v1/fs/{path}
