require_relative "office"

# Who may put a stile where.
class Permits
  def list
    Office.get_request("links").body["ids"] #~ GET /pubapi/v1/links handles=specific
  end

  def withdraw(id)
    Office.delete_request("links/#{id}") #~ DELETE /pubapi/v1/links/{link_id} handles=specific
  end
end
