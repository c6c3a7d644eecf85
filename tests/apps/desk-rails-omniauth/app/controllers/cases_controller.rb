class CasesController < ApplicationController
  rescue_from EgnyteFolders::SignInAgain do
    redirect_to "/auth/egnyte"
  end

  def index
    @cases = folders.list("Shared/Cases")
  end

  def create
    folders.create("Shared/Cases/#{params.require(:number)}")
    redirect_to cases_path
  end

  private

  def folders
    @folders ||= EgnyteFolders.new(current_user.egnyte_account)
  end
end
