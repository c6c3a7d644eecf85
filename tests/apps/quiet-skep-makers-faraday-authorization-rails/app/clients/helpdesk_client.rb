class HelpdeskClient < ApplicationClient
  self.site = "https://helpdesk.example.com"

  def tickets
    get("/api/v2/tickets", per_page: 20)
  end
end
