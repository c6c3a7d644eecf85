class DipsController < ApplicationController
  include EgnyteAccess

  def index
    render json: egnyte.get("fs/Shared/Dips").body #~ GET /pubapi/v1/fs/{path}
  end

  def shared
    render json: egnyte_links.body
  end
end
