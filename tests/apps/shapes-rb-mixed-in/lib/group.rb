require_relative "resource"

class Group < Resource
  def self.path
    "/groups" #~ GET /pubapi/v2/groups; PATCH /pubapi/v2/groups/{group_id}
  end
end
